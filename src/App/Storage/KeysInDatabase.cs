using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Linkwork.Storage;

/// <summary>Data-protection keys in the database, so that every node reads every cookie.</summary>
internal sealed class KeysInDatabase(IServiceProvider provider) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = provider.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<AppDb>().DataProtectionKeys.Rows.Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    // The framework asks for this without async; it happens once in months.
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = provider.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.DataProtectionKeys.Add(new() { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
