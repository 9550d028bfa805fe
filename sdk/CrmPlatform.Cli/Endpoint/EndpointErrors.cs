using System.Net;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Endpoint;

/// <summary>What can go wrong between the tool and the endpoint, in words.</summary>
internal static class EndpointErrors
{
    public static CrmToolException NotReached(Uri url, Exception cause) =>
        Endpoint($"CRM2301 The endpoint '{url}' could not be reached: {cause.Message} Check that the host runs and that the address is right.");

    public static CrmToolException KeyRefused(Uri url) =>
        Endpoint($"CRM2302 The endpoint '{url}' refused the key. Give the tenant's own key with '--key' or CRM_KEY.");

    public static CrmToolException NoGraphQL(Uri url, HttpStatusCode status, string body) =>
        Endpoint($"CRM2303 The endpoint '{url}' answered {(int)status} and no GraphQL: '{(body.Length > 200 ? body[..200] : body)}'. Check the address.");

    public static CrmToolException QuestionRefused(Uri url, string purpose, string message) =>
        Endpoint($"CRM2304 The endpoint '{url}' refused {purpose}: {message}");

    private static CrmToolException Endpoint(string message) => new(message, ExitCodes.Endpoint);
}
