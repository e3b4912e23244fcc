using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Linkwork.Browser.Tests.Harness;

/// <summary>One person at one browser window: looks at pages the way a reviewer would.</summary>
public sealed class Desk(IPage page) : IAsyncDisposable
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>What a screen reader reads later although it stands above, in the same column: the order of the words is the order of the page.</summary>
    private const string OutOfOrder = """
        () => {
          const parts = [...document.querySelectorAll("main h1, main h2, main h3, main p, main li, main dt, main dd, main td, main th, main label, main legend, main input, main select, main textarea, main button, main summary")]
            .map(part => ({ part, box: part.getBoundingClientRect() }))
            .filter(({ part, box }) => box.width > 2 && box.height > 2 && !part.closest(".nhsuk-u-visually-hidden, thead, .leaflet-container, svg, details:not([open]) > :not(summary)"));
          const wrong = [];
          let column = [];
          for (const it of parts) {
            for (const before of column)
              if (!before.part.contains(it.part) && it.box.bottom <= before.box.top && it.box.left < before.box.right - 1 && it.box.right > before.box.left + 1)
                wrong.push(`“${it.part.textContent.trim().slice(0, 40)}” is read after “${before.part.textContent.trim().slice(0, 40)}” and stands above it`);
            column = [...column.slice(-40), it];
          }
          return wrong.slice(0, 5);
        }
        """;

    public IPage Page => page;

    /// <summary>Nothing for axe to find, nothing to scroll sideways to and nothing read out of order, and a picture at each width.</summary>
    public async Task LookAsync(string name, bool axe = true)
    {
        foreach (var (width, height) in new[] { (1280, 900), (390, 844) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Site.Pictures, $"{name}-{width}.png"), FullPage = true });
            if (!axe) continue;
            var found = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = [.. Rules] } });
            Assert.True(found.Violations.Length == 0, $"axe on {name} ({page.Url}) at {width}px: " + string.Join("\n", found.Violations.Select(rule =>
                $"{rule.Id}: {rule.Help}: {string.Join(" | ", rule.Nodes.Select(node => node.Html))}")));
            var wrong = await page.EvaluateAsync<string[]>(OutOfOrder);
            Assert.True(wrong.Length == 0, $"{name} ({page.Url}) at {width}px: {string.Join("; ", wrong)}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{name} ({page.Url}) scrolls sideways at {width}px");
        }

        await page.SetViewportSizeAsync(1280, 900);
    }

    /// <summary>Opens the first case of the caseload whose page has that on it.</summary>
    public async Task<string> CaseWithAsync(string selector)
    {
        for (var list = "/caseload"; list is not null;)
        {
            await page.GotoAsync(list);
            var next = page.Locator(".nhsuk-pagination-item--next a");
            list = await next.CountAsync() > 0 ? await next.First.GetAttributeAsync("href") : null;
            foreach (var address in await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll(\"main a[href^='/cases/C-']\")].map(a => a.getAttribute('href').split('#')[0]))]"))
            {
                await page.GotoAsync(address);
                if (await page.Locator(selector).CountAsync() > 0) return address;
            }
        }

        throw new InvalidOperationException($"No case on the caseload has {selector}");
    }

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();
}
