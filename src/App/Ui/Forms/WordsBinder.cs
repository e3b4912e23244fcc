using Linkwork.Domain.People;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Linkwork.Ui;

/// <summary>Reads words, leaving out any National Insurance number that was typed among them: it is kept only for a programme that needs it, in its own field.</summary>
public sealed class WordsBinder(IModelBinder words) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await words.BindModelAsync(bindingContext);
        if (bindingContext.Result.Model is string said) bindingContext.Result = ModelBindingResult.Success(NationalInsuranceNumber.Hide(said));
    }
}

/// <summary>Offers <see cref="WordsBinder"/> for everything that is typed as words, but for the number's own field and passwords, which are nobody's words.</summary>
public sealed class WordsBinderProvider : IModelBinderProvider
{
    private static readonly HashSet<string> AsTyped = new(["Password", nameof(NationalInsuranceNumber)], StringComparer.Ordinal);

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType != typeof(string) || AsTyped.Contains(context.Metadata.PropertyName ?? "") ? null
            : new WordsBinder(new SimpleTypeModelBinder(typeof(string), (ILoggerFactory)context.Services.GetService(typeof(ILoggerFactory))!));
}
