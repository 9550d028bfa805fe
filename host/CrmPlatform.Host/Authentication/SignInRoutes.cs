using CrmPlatform.Host.Administration;
using CrmPlatform.Runtime.Security;
using CrmPlatform.Runtime.Security.Sessions;

namespace CrmPlatform.Host.Authentication;

/// <summary>The addresses for those who have no token yet, and for the end of what they got.</summary>
internal static class SignInRoutes
{
    // Longer ones are nobody's: they are not hashed.
    private const int MaxText = 256;

    public static void MapAuthentication(this WebApplication app)
    {
        var door = app.Services.GetRequiredService<SignInDoor>();
        app.MapPost("/auth/login", door.Open<SignInRequest>(SignInAsync));
        app.MapPost("/auth/refresh", door.Open<TokenRequest>(RefreshAsync));
        app.MapPost("/auth/logout", door.Open<TokenRequest>(SignOutAsync));
        app.MapPost("/auth/invitations/accept", door.Open<AcceptRequest>(AcceptAsync));
    }

    private static async Task<AdminProblem?> SignInAsync(HttpContext http, TenantAccess access, SignInRequest wanted) =>
        wanted is not { Tenant: { Length: <= MaxText } tenant, Name: { Length: <= MaxText } name, Password: { Length: <= MaxText } password }
            ? AdminProblem.NotUnderstood(SignInErrors.NoBody)
            : await AnswerAsync(http, await access.SignInAsync(tenant, name, password, http.RequestAborted), SignInErrors.WrongPassword);

    private static async Task<AdminProblem?> RefreshAsync(HttpContext http, TenantAccess access, TokenRequest wanted) => wanted.RefreshToken is not { } token
        ? AdminProblem.NotUnderstood(SignInErrors.NoBody)
        : await AnswerAsync(http, await access.RefreshAsync(token, http.RequestAborted), SignInErrors.WrongToken);

    private static async Task<AdminProblem?> SignOutAsync(HttpContext http, TenantAccess access, TokenRequest wanted)
    {
        if (wanted.RefreshToken is not { } token)
        {
            return AdminProblem.NotUnderstood(SignInErrors.NoBody);
        }

        await access.SignOutAsync(token, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return null;
    }

    private static async Task<AdminProblem?> AcceptAsync(HttpContext http, TenantAccess access, AcceptRequest wanted)
    {
        if (wanted is not { Invitation: { } invitation, Password: { Length: <= MaxText } password })
        {
            return AdminProblem.NotUnderstood(SignInErrors.NoBody);
        }

        if (await access.AcceptInvitationAsync(invitation, password, http.RequestAborted) is not { } user)
        {
            return SignInDoor.Unauthorized(SignInErrors.WrongInvitation);
        }

        await http.Response.WriteAsJsonAsync(new { name = user.Name }, http.RequestAborted);
        return null;
    }

    private static async Task<AdminProblem?> AnswerAsync(HttpContext http, Tokens? tokens, string refusal)
    {
        if (tokens is null)
        {
            return SignInDoor.Unauthorized(refusal);
        }

        await http.Response.WriteAsJsonAsync(tokens, http.RequestAborted);
        return null;
    }
}
