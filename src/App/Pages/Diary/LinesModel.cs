namespace Linkwork.Pages.Diary;

/// <summary>Some lines of the diary page; with their day where the heading doesn't say it.</summary>
public sealed record LinesModel(IReadOnlyList<DiaryLine> Lines, IndexModel Page, bool WithDay);
