using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>Every error of the page in the order of its fields, each a link to the field it is about; nothing when there is none.</summary>
/// <remarks>Stands at the top of the page, yet is written last, when all fields are known.</remarks>
[HtmlTargetElement("nhs-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Heading { get; set; } = "There is a problem";

    /// <summary>A sentence above the list.</summary>
    public string? Description { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new Later(this));
    }

    private IHtmlContent Write()
    {
        var errors = Errors(ViewContext.ViewData.ModelState, FormFields.Of(ViewContext.HttpContext).All).ToList();
        var markup = new Markup();
        if (errors.Count == 0)
        {
            return markup.ToHtml();
        }

        markup.Open("div", ("class", "nhsuk-error-summary"), ("data-module", "nhsuk-error-summary")).Open("div", ("role", "alert"))
            .Element("h2", Heading, ("class", "nhsuk-error-summary__heading"))
            .Open("div", ("class", "nhsuk-error-summary__body"));
        if (Description is not null)
        {
            markup.Element("p", Description);
        }

        markup.Open("ul", ("class", "nhsuk-list nhsuk-error-summary__list"));
        foreach (var (text, id) in errors)
        {
            markup.Open("li");
            _ = id is null ? markup.Text(text) : markup.Element("a", text, ("href", $"#{id}"));
            markup.Close("li");
        }

        return markup.Close("ul").Close("div").Close("div").Close("div").ToHtml();
    }

    private static IEnumerable<(string Text, string? Id)> Errors(ModelStateDictionary state, IReadOnlyList<(string Name, string Id)> fields)
    {
        var known = fields.Where(field => state.ContainsKey(field.Name)).DistinctBy(field => field.Name);
        var listed = known.SelectMany(field => state[field.Name]!.Errors.Select(error => (FormGroup.Worded(error), (string?)field.Id)));
        var names = fields.Select(field => field.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rest = state.Where(pair => !names.Contains(pair.Key))
            .SelectMany(pair => pair.Value!.Errors.Select(error => (FormGroup.Worded(error), (string?)null)));
        return listed.Concat(rest).Distinct();
    }

    private sealed class Later(ErrorSummaryTag summary) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => summary.Write().WriteTo(writer, encoder);
    }
}
