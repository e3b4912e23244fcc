using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Linkwork.Ui;

/// <summary>What radios and checkboxes share: items in a fieldset, each with an optional hint and content that it reveals.</summary>
public abstract class ChoiceGroup(string block, string inputType) : FormGroup
{
    private readonly List<Item> items = [];

    /// <summary>Answers written before any that stand as child elements.</summary>
    public IEnumerable<Choice> Items { get; set; } = [];

    public bool Small { get; set; }

    /// <summary>Off when one lone item needs no question above it.</summary>
    public bool Fieldset { get; set; } = true;

    /// <summary>Chosen value, or values with a comma between, instead of the model's.</summary>
    public string? Value { get; set; }

    protected virtual string? Variant => Small ? $"{block}--small" : null;

    internal void Add(Item item) => items.Add(item);

    protected override void Before(TagHelperContext context)
    {
        base.Before(context);
        items.AddRange(Items.Select(choice => new Item(choice.Value, choice.Label, choice.Hint)));
        context.Items[typeof(ChoiceGroup)] = this;
    }

    protected override void Write(Markup markup, TagHelperContent content, TagHelperContext context)
    {
        markup.Open("div", ("class", GroupClasses()));
        if (Fieldset)
        {
            markup.Open("fieldset", ("class", "nhsuk-fieldset"), ("aria-describedby", DescribedBy));
            WriteLegend(markup);
        }

        WriteHintAndError(markup);
        markup.Open("div", [("class", Markup.Classes(block, Variant, ExtraClass)), ("data-module", block), .. Extra]);
        var chosen = Chosen();
        for (var i = 0; i < items.Count; i++)
        {
            WriteItem(markup, items[i], i == 0 ? FieldId : $"{FieldId}-{i + 1}", i, chosen);
        }

        markup.Close("div");
        if (Fieldset)
        {
            markup.Close("fieldset");
        }

        markup.Close("div");
    }

    private void WriteItem(Markup markup, Item item, string id, int index, HashSet<string> chosen)
    {
        if (item.Value is null)
        {
            markup.Element("div", item.Label, ("class", $"{block}__divider"));
            return;
        }

        var picked = chosen.Contains(item.Value);
        var hintId = item.Hint is null ? null : $"{id}-item-hint";
        var revealId = item.Reveals is null ? null : index == 0 ? $"conditional-{FieldId}" : $"conditional-{FieldId}-{index + 1}";
        markup.Open("div", ("class", $"{block}__item"));
        markup.Open(
            "input",
            ("class", $"{block}__input"), ("id", id), ("name", FieldName), ("type", inputType), ("value", item.Value),
            ("checked", picked), ("disabled", Disabled), ("aria-describedby", hintId), ("data-aria-controls", revealId),
            ("data-behaviour", item.Exclusive ? "exclusive" : null));
        markup.Element("label", item.Label, ("class", $"nhsuk-label {block}__label"), ("for", id));
        if (hintId is not null)
        {
            markup.Element("div", item.Hint, ("class", $"nhsuk-hint {block}__hint"), ("id", hintId));
        }

        markup.Close("div");
        if (revealId is not null)
        {
            var css = Markup.Classes($"{block}__conditional", picked ? null : $"{block}__conditional--hidden");
            markup.Open("div", ("class", css), ("id", revealId)).Html(item.Reveals).Close("div");
        }
    }

    private HashSet<string> Chosen()
    {
        IEnumerable<string?> values = Value is not null
            ? Value.Split(',', StringSplitOptions.TrimEntries)
            : ModelState.TryGetValue(FieldName, out var entry) && entry.RawValue is not null
                ? entry.RawValue as string?[] ?? [entry.RawValue.ToString()]
                : For?.Model is IEnumerable many and not string
                    ? many.Cast<object?>().Select(AsText)
                    : [AsText(For?.Model)];
        return new(values.OfType<string>(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>One line of the group; a divider when it has no value.</summary>
    internal sealed record Item(string? Value, string Label, string? Hint = null, IHtmlContent? Reveals = null, bool Exclusive = false);
}
