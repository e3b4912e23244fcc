using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>Parts of a longer task and how each stands. Children: nhs-task.</summary>
[HtmlTargetElement("nhs-task-list")]
public sealed class TaskListTag : NhsTagHelper
{
    private const string Block = "nhsuk-task-list";

    /// <summary>Starts the ids; differs between lists on one page.</summary>
    public string IdPrefix { get; set; } = "task-list";

    internal List<Task> Tasks { get; } = [];

    protected override void Before(TagHelperContext context) => context.Items[typeof(TaskListTag)] = this;

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        markup.Open("ul", [("class", Markup.Classes(Block, ExtraClass)), .. Extra]);
        for (var i = 0; i < Tasks.Count; i++)
        {
            Tasks[i].Write(markup, $"{IdPrefix}-{i + 1}");
        }

        markup.Close("ul");
    }

    internal sealed record Task(string Heading, string? Href, string? Hint, IHtmlContent Status)
    {
        public void Write(Markup markup, string id)
        {
            var hintId = Hint is null ? null : $"{id}-hint";
            markup.Open("li", ("class", Markup.Classes($"{Block}__item", Href is null ? null : $"{Block}__item--with-link")))
                .Open("div", ("class", $"{Block}__name-and-hint"));
            _ = Href is null
                ? markup.Element("div", Heading)
                : markup.Element(
                    "a",
                    Heading,
                    ("class", $"{Block}__link nhsuk-link"), ("href", Href), ("aria-describedby", Markup.Classes(hintId, $"{id}-status")));
            if (hintId is not null)
            {
                markup.Element("div", Hint, ("class", $"{Block}__hint"), ("id", hintId));
            }

            markup.Close("div").Open("div", ("class", $"{Block}__status"), ("id", $"{id}-status")).Html(Status).Close("div").Close("li");
        }
    }
}

/// <summary>One part; the content is its status, often an nhs-tag.</summary>
[HtmlTargetElement("nhs-task", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TaskTag : TagHelper
{
    public required string Heading { get; set; }

    /// <summary>None when it can't be started yet.</summary>
    public string? Href { get; set; }

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var status = await output.GetChildContentAsync();
        ((TaskListTag)context.Items[typeof(TaskListTag)]).Tasks.Add(new(Heading, Href, Hint, status));
        output.SuppressOutput();
    }
}
