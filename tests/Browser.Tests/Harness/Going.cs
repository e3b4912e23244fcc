namespace Linkwork.Browser.Tests.Harness;

internal static class Going
{
    /// <summary>Does something that leads to another page, and returns when that page is there and is no error page.</summary>
    public static async Task GoAsync(this IPage page, Func<Task> act)
    {
        var (from, arrived, status) = (page.Url, new TaskCompletionSource(), 0);
        // Waiting for the state alone can miss it: it may come while the wait begins.
        var loaded = new TaskCompletionSource();
        void Arrived(object? sender, IFrame frame)
        {
            if (frame == page.MainFrame) arrived.TrySetResult();
        }

        void Answered(object? sender, IResponse response)
        {
            if (response.Request.IsNavigationRequest) status = response.Status;
        }

        void Loaded(object? sender, IPage its)
        {
            if (arrived.Task.IsCompleted) loaded.TrySetResult();
        }

        page.FrameNavigated += Arrived;
        page.Load += Loaded;
        page.Response += Answered;
        try
        {
            await act();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await await Task.WhenAny(loaded.Task, page.WaitForLoadStateAsync());
        }
        catch (Exception failed) when (failed is TimeoutException or PlaywrightException)
        {
            throw new InvalidOperationException($"Went nowhere from {from}, which said: {await SaidAsync(page)}", failed);
        }
        finally
        {
            page.FrameNavigated -= Arrived;
            page.Load -= Loaded;
            page.Response -= Answered;
        }

        Assert.True(status < 400, $"From {from} to {page.Url}, which answered {status}: {await SaidAsync(page)}");
    }

    private static Task<string> SaidAsync(IPage page) => page.Locator("body").InnerTextAsync();
}
