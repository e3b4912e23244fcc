using System.Linq.Expressions;

namespace Linkwork.Storage;

/// <summary>Most people belong to one team or practice: then it is "=", which keeps the index's order and lets EF use its SQL again; for several it is "in".</summary>
internal static class OneOrMany
{
    public static IQueryable<T> WhereIn<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> of, IReadOnlyList<TKey> keys)
    {
        var only = keys.Count == 1 ? keys[0] : default;
        Expression<Func<TKey?>> one = () => only;
        Expression<Func<IEnumerable<TKey>>> several = () => keys;
        var holds = keys.Count == 1 ? (Expression)Expression.Equal(of.Body, one.Body)
            : Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TKey)], several.Body, of.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(holds, of.Parameters));
    }
}
