using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Linkwork.Ui;

/// <summary>What the UI kit needs of MVC: dates from three fields, amounts from and to, words without National Insurance numbers, and binding errors worded as sentences.</summary>
public static class UiSetup
{
    public static IMvcBuilder AddUi(this IMvcBuilder mvc) => mvc.AddMvcOptions(options =>
    {
        options.ModelBinderProviders.Insert(0, new DateBinderProvider());
        options.ModelBinderProviders.Insert(1, new WordsBinderProvider());
        options.ModelBinderProviders.Insert(2, new AmountBinderProvider());
        Word(options.ModelBindingMessageProvider);
    });

    private static void Word(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"Check {Lower(field)}: “{value}” is not an answer we can use");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” is not an answer we can use");
        messages.SetUnknownValueIsInvalidAccessor(field => $"Check {Lower(field)}");
        messages.SetValueIsInvalidAccessor(value => $"“{value}” is not an answer we can use");
        messages.SetValueMustBeANumberAccessor(field => $"{field} must be a number");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number");
        messages.SetValueMustNotBeNullAccessor(_ => "Answer this question");
        messages.SetMissingBindRequiredValueAccessor(field => $"Answer {Lower(field)}");
        messages.SetMissingKeyOrValueAccessor(() => "Answer this question");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "The request is empty");
    }

    private static string Lower(string field) => field.Length == 0 ? field : char.ToLowerInvariant(field[0]) + field[1..];
}
