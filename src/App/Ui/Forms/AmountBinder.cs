using Linkwork.Domain.Work;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Linkwork.Ui;

/// <summary>Reads an amount in pounds that may be given from and to, and says what to do with anything else.</summary>
public sealed class AmountBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        if (string.IsNullOrWhiteSpace(given.FirstValue)) bindingContext.Result = ModelBindingResult.Success(null);
        else if (Between.Read(given.FirstValue) is { } amount) bindingContext.Result = ModelBindingResult.Success(amount);
        else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, $"“{given.FirstValue}” is not an amount. Write one like 650, or from and to like 600 to 700");
        return Task.CompletedTask;
    }
}

/// <summary>Offers <see cref="AmountBinder"/> for every <see cref="Between"/>.</summary>
public sealed class AmountBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType == typeof(Between) ? new AmountBinder() : null;
}
