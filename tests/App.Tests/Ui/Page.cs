using System.Text.Encodings.Web;
using Linkwork.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.App.Tests.Ui;

/// <summary>Runs tag helpers as Razor does: children see a copy of their parent's items, and all run before any is written.</summary>
internal sealed class Page
{
    private readonly ViewContext view = new()
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()),
    };

    public delegate Task<IHtmlContent> Node(IDictionary<object, object> items);

    public ModelStateDictionary ModelState => view.ViewData.ModelState;

    /// <summary>An expression such as Input.Name, holding a value.</summary>
    public static ModelExpression For<T>(string name, T? value)
    {
        var provider = new EmptyModelMetadataProvider();
        return new(name, provider.GetModelExplorerForType(typeof(T), value));
    }

    public static Node Html(string html) => _ => Task.FromResult<IHtmlContent>(new HtmlString(html));

    public Node Tag(TagHelper helper, params Node[] children) => With([], helper, children);

    /// <summary>A tag helper given attributes that it has no property for.</summary>
    public Node With((string Name, object Value)[] attributes, TagHelper helper, params Node[] children) => async items =>
    {
        helper.GetType().GetProperty(nameof(FormGroup.ViewContext))?.SetValue(helper, view);
        var context = new TagHelperContext(new TagHelperAttributeList(), new Dictionary<object, object>(items), Guid.NewGuid().ToString());
        var list = new TagHelperAttributeList(attributes.Select(a => new TagHelperAttribute(a.Name, a.Value)));
        var output = new TagHelperOutput("nhs-any", list, async (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            foreach (var child in children)
            {
                content.AppendHtml(await child(context.Items));
            }

            return content;
        });
        await helper.ProcessAsync(context, output);
        return output;
    };

    public async Task<string> Write(params Node[] nodes)
    {
        List<IHtmlContent> run = [];
        foreach (var node in nodes)
        {
            run.Add(await node(new Dictionary<object, object>()));
        }

        await using var writer = new StringWriter();
        run.ForEach(content => content.WriteTo(writer, HtmlEncoder.Default));
        return writer.ToString();
    }
}
