namespace Linkwork.Browser.Tests.Harness;

internal static class Going
{
    /// <summary>Does something that leads to another page, and returns when that page is there.</summary>
    public static async Task GoAsync(this IPage page, Func<Task> act)
    {
        var arrived = new TaskCompletionSource();
        void Arrived(object? sender, IFrame frame)
        {
            if (frame == page.MainFrame) arrived.TrySetResult();
        }

        page.FrameNavigated += Arrived;
        try
        {
            await act();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await page.WaitForLoadStateAsync();
        }
        catch (Exception failed) when (failed is TimeoutException or PlaywrightException)
        {
            throw new InvalidOperationException($"Went nowhere from {page.Url}, which said: {await page.Locator("body").InnerTextAsync()}", failed);
        }
        finally
        {
            page.FrameNavigated -= Arrived;
        }
    }
}
