using System.CommandLine;
using Linkwork.Domain.Access;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Linkwork.Storage;
using Microsoft.AspNetCore.Identity;

namespace Linkwork.Cli;

internal static class CreateUser
{
    private static readonly Argument<string> Email = new("email") { Description = "The address they sign in with." };
    private static readonly Option<string> Name = new("--name") { Description = "Their name.", Required = true };
    private static readonly Option<Role> RoleOption = new("--role") { Description = "What they do.", DefaultValueFactory = _ => Role.Admin };
    private static readonly Option<string> PlaceOption = new("--place") { Description = "Id or code of their team, practice, organisation or area; none for an admin.", DefaultValueFactory = _ => "" };

    public static Command Command()
    {
        var command = new Command("create-user", "Make somebody who can sign in; the password is read from standard input. The first admin is made this way.")
        {
            Email, Name, RoleOption, PlaceOption,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var services = await Place.ServicesAsync(parsed, cancellation);
        await using var scope = services.CreateAsyncScope();
        if (!Console.IsInputRedirected) await Console.Error.WriteAsync("Password (12 characters or more; three random words work well): ");
        var password = Console.ReadLine() ?? "";
        var user = new User { Name = parsed.GetValue(Name)!, Email = parsed.GetValue(Email), UserName = parsed.GetValue(Email), CreatedAt = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow() };
        var role = parsed.GetValue(RoleOption);
        user.Memberships.Add(new() { UserId = user.Id, Role = role, Place = role.UsualPlace(), PlaceKey = parsed.GetValue(PlaceOption)! });
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<User>>().CreateAsync(user, password);
        if (!made.Succeeded) throw new Refusal(string.Join(Environment.NewLine, made.Errors.Select(error => error.Description)));
        await scope.ServiceProvider.GetRequiredService<AppDb>().SaveChangesAsync(cancellation);
        Console.WriteLine($"{user.Email} can sign in, and is asked to set up the second factor first.");
        return 0;
    }
}
