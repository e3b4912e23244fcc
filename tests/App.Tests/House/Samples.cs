using System.Text.RegularExpressions;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;

namespace Linkwork.App.Tests.House;

/// <summary>A real value for each parameter in an address, from one world.</summary>
internal sealed partial class Samples
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>Addresses whose first part leads to rows about people, in a team.</summary>
    public static bool IsAboutPeople(string route) =>
        route.Contains("{reference", StringComparison.Ordinal) && new[] { "/cases/", "/inbox/", "/referrals/", "/onward-referrals/" }.Any(start => route.StartsWith(start, StringComparison.Ordinal));

    public static async Task<Samples> OfAsync(World world)
    {
        var samples = new Samples();
        var referral = await world.ReferralAsync();
        var open = await world.CaseAsync();
        samples.values["/inbox/{reference}"] = samples.values["/referrals/{reference}"] = referral.Reference;
        samples.values["/cases/{reference}"] = open.Reference;
        var service = await world.ServiceAsync();
        samples.values["/onward-referrals/{reference}"] = (await world.SendAsync(open, service, DataCategory.Contact)).Reference;
        samples.values["{code}"] = "ABC";
        samples.values["{verb}"] = "done";
        samples.values["{way}"] = "removal";
        samples.values["{step}"] = "completion";
        return samples;
    }

    /// <summary>These from now on.</summary>
    public void Show(string ofCase, string referral, string onward) => (values["/cases/{reference}"], values["/inbox/{reference}"], values["/referrals/{reference}"], values["/onward-referrals/{reference}"]) = (ofCase, referral, referral, onward);

    /// <summary>The route with every parameter filled. Ids of parts that this world doesn't have are made up: they answer 404, and never anything of another team.</summary>
    public bool Fill(string route, Role role, out string address)
    {
        address = Parameter().Replace(route, match =>
            values.GetValueOrDefault(route[..match.Index] + "{" + match.Groups["name"].Value + "}")
            ?? values.GetValueOrDefault("{" + match.Groups["name"].Value + "}")
            ?? (match.Value.Contains("int", StringComparison.Ordinal) ? "1" : Guid.Empty.ToString()));
        return !address.Contains('{', StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
