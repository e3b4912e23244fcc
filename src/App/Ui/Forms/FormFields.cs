using Microsoft.AspNetCore.Http;

namespace Linkwork.Ui;

/// <summary>The fields of the page in the order they were written, so that the error summary can follow it.</summary>
/// <remarks>Kept on the request: the summary stands above the fields but is written out after them.</remarks>
public sealed class FormFields
{
    private readonly List<(string Name, string Id)> fields = [];

    public static FormFields Of(HttpContext http)
    {
        if (http.Items[typeof(FormFields)] is FormFields known)
        {
            return known;
        }

        var made = new FormFields();
        http.Items[typeof(FormFields)] = made;
        return made;
    }

    /// <param name="name">The key the field has in the model state.</param>
    /// <param name="id">The id of the element that takes the focus.</param>
    public void Add(string name, string id) => fields.Add((name, id));

    public IReadOnlyList<(string Name, string Id)> All => fields;
}
