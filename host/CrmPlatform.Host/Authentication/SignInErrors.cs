namespace CrmPlatform.Host.Authentication;

/// <summary>What is told when nobody is let in, in words. They do not say what exists.</summary>
internal static class SignInErrors
{
    public const string NoBody = "CRM6201 The request was not understood: its body is no JSON object with the members of this address. Send them as application/json.";
    public const string WrongPassword = "CRM6202 You were not signed in: tenant, name or password is wrong, or there were too many attempts. Check them, or try again later.";
    public const string WrongToken = "CRM6203 The refresh token does not hold any more. Sign in again.";
    public const string WrongInvitation = "CRM6204 The invitation does not hold: it was used, or is too old. Ask your administrator for a new one.";
    public const string Busy = "CRM6205 Too many people sign in at this moment. Try again in a few seconds.";
    public const string Failed = "CRM6206 The request failed in the host. Try again later; the operator finds the trace id in the host's log.";
}
