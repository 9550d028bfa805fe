namespace CrmPlatform.Runtime.Outbound;

/// <summary>Every error text about calls of other servers, with its code.</summary>
internal static class OutboundErrors
{
    public const string BadAddressCode = "CRM7101";
    public const string NotPublicCode = "CRM7102";
    public const string TooLongCode = "CRM7103";
    public const string TooSlowCode = "CRM7104";
    public const string RedirectsCode = "CRM7105";

    public static OutboundException BadAddress(Uri? address, string why) => new(
        $"{BadAddressCode} '{address?.Host}' was not called: {why}. Call an http or https address of the public internet, without a user in it, at a port that the host allows.");

    public static OutboundException NotPublic(string host) => new(
        $"{NotPublicCode} '{host}' was not called: it is no address of the public internet. An operator can allow its network in 'Crm:Outbound:Networks'.");

    public static OutboundException TooLong(string host, int most) => new(
        $"{TooLongCode} The answer of '{host}' was broken off: it is longer than {most} bytes. Ask for less at a time.");

    public static OutboundException TooSlow(string host, TimeSpan limit) => new(
        $"{TooSlowCode} The call of '{host}' was broken off: it took longer than {limit.TotalSeconds:0.###} s. Try again later.");

    public static OutboundException TooManyRedirects(string host, int most) => new(
        $"{RedirectsCode} The call of '{host}' was broken off: it was redirected more than {most} times. Call the address that it leads to.");
}
