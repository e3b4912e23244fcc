using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>Facts as key and value. Children: nhs-row.</summary>
[HtmlTargetElement("nhs-summary-list")]
public sealed class SummaryListTag : NhsTagHelper
{
    private const string Block = "nhsuk-summary-list";

    public bool Border { get; set; } = true;

    /// <summary>Off inside a card, whose edge already closes the list.</summary>
    public bool LastBorder { get; set; } = true;

    internal List<Row> Rows { get; } = [];

    protected override void Before(TagHelperContext context) => context.Items[typeof(SummaryListTag)] = this;

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        var css = Markup.Classes(
            Block,
            Border ? null : $"{Block}--no-border",
            LastBorder ? null : $"{Block}--no-last-row-border",
            ExtraClass);
        markup.Open("dl", [("class", css), .. Extra]);
        var someActions = Rows.Exists(row => row.Actions.Count > 0);
        foreach (var row in Rows)
        {
            row.Write(markup, someActions);
        }

        markup.Close("dl");
    }

    internal sealed record Row(string Key, IHtmlContent Value, IReadOnlyList<ActionLink> Actions, bool Border)
    {
        public void Write(Markup markup, bool othersHaveActions)
        {
            var css = Markup.Classes(
                $"{Block}__row",
                othersHaveActions && Actions.Count == 0 ? $"{Block}__row--no-actions" : null,
                Border ? null : $"{Block}__row--no-border");
            markup.Open("div", ("class", css))
                .Element("dt", Key, ("class", $"{Block}__key"))
                .Open("dd", ("class", $"{Block}__value")).Html(Value).Close("dd");
            WriteActions(markup);
            markup.Close("div");
        }

        private void WriteActions(Markup markup)
        {
            if (Actions.Count == 0)
            {
                return;
            }

            markup.Open("dd", ("class", $"{Block}__actions"));
            if (Actions.Count == 1)
            {
                Actions[0].WriteLink(markup, about: null);
            }
            else
            {
                markup.Open("ul", ("class", $"{Block}__actions-list"));
                foreach (var action in Actions)
                {
                    markup.Open("li", ("class", $"{Block}__actions-list-item"));
                    action.WriteLink(markup, about: null);
                    markup.Close("li");
                }

                markup.Close("ul");
            }

            markup.Close("dd");
        }
    }
}

/// <summary>One fact: the content is its value. Children: nhs-action.</summary>
[HtmlTargetElement("nhs-row")]
public sealed class RowTag : TagHelper
{
    public required string Key { get; set; }

    public bool Border { get; set; } = true;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        List<ActionLink> actions = [];
        context.Items[typeof(ActionLink)] = actions;
        var value = await output.GetChildContentAsync();
        ((SummaryListTag)context.Items[typeof(SummaryListTag)]).Rows.Add(new(Key, value, actions, Border));
        output.SuppressOutput();
    }
}
