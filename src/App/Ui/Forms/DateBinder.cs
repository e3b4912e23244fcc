using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Linkwork.Ui;

/// <summary>Reads the three fields of <see cref="DateTag"/> into one date, and says in a sentence what is wrong with them.</summary>
/// <remarks>Keeps what was typed, so that a mistyped date comes back as it was. All three empty is no date.</remarks>
public sealed class DateBinder(IModelBinder fallback) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var context = bindingContext;
        var name = context.ModelName;
        var given = DateParts.All.Any(part => context.ValueProvider.GetValue($"{name}.{part}") != ValueProviderResult.None);
        if (!given)
        {
            return fallback.BindModelAsync(context);
        }

        Keep(context, name);
        var problem = Problem(context, name, out var date);
        if (problem is not null)
        {
            context.ModelState.TryAddModelError(name, problem);
            context.Result = ModelBindingResult.Failed();
        }
        else
        {
            context.Result = ModelBindingResult.Success(date);
        }

        return Task.CompletedTask;
    }

    private static void Keep(ModelBindingContext context, string name)
    {
        foreach (var key in DateParts.All.Select(part => $"{name}.{part}"))
        {
            var value = context.ValueProvider.GetValue(key);
            context.ModelState.SetModelValue(key, value == ValueProviderResult.None ? new ValueProviderResult("") : value);
            context.ModelState.MarkFieldSkipped(key);
        }
    }

    private static string? Problem(ModelBindingContext context, string name, out DateOnly? date)
    {
        date = null;
        var asked = context.ModelMetadata.DisplayName;
        var label = asked ?? "Date";
        var typed = DateParts.All.ToDictionary(part => part, part => DateParts.Typed(context.ModelState, name, part));
        var missing = DateParts.All.Where(part => string.IsNullOrEmpty(typed[part])).ToList();
        if (missing.Count == 3)
        {
            return context.ModelMetadata.IsReferenceOrNullableType ? null
                : asked is null ? "Enter a date" : $"Enter {char.ToLowerInvariant(asked[0])}{asked[1..]}";
        }

        if (missing.Count > 0)
        {
            return $"{label} must include a {string.Join(" and ", missing.Select(part => part.ToLowerInvariant()))}";
        }

        var numbers = DateParts.All.ToDictionary(part => part, part => DateParts.Number(part, typed[part]));
        if (numbers[DateParts.Month] is not { } month)
        {
            return $"{label} must have a month from 1 to 12";
        }

        if (numbers[DateParts.Year] is not { } year)
        {
            return $"{label} must have a year with 4 numbers, like 1980";
        }

        var days = DateTime.DaysInMonth(year, month);
        if (numbers[DateParts.Day] is not { } day || day > days)
        {
            return $"{label} must be a real date: {Format.Month(new DateOnly(year, month, 1))} has {days} days";
        }

        date = new DateOnly(year, month, day);
        return null;
    }
}

/// <summary>Offers <see cref="DateBinder"/> for every date; one value such as 2026-03-31 still binds.</summary>
public sealed class DateBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        if (context.Metadata.UnderlyingOrModelType != typeof(DateOnly))
        {
            return null;
        }

        var logs = (ILoggerFactory)context.Services.GetService(typeof(ILoggerFactory))!;
        return new DateBinder(new SimpleTypeModelBinder(context.Metadata.ModelType, logs));
    }
}
