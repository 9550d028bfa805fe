using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>Chooses the HTTP status of an answer. spec: GraphQL over HTTP, Status Codes</summary>
internal static class Statuses
{
    private const int PartialSuccess = 294;

    /// <summary>The status of a result. With graphql-response+json it tells that nothing ran; with json whatever could be read is 200.</summary>
    public static int Of(ResponseFormat format, ExecutionResult result, StatusProfile profile)
    {
        var tells = format is ResponseFormat.GraphQLResponse;

        // Whoever asks again later gets what is missing now.
        if (result.Errors.Any(error => error.Code == GraphQLHttpOptions.Unavailable))
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        if (result.HasData)
        {
            return tells && profile is StatusProfile.Draft2026 && result.Errors.Count > 0 ? PartialSuccess : StatusCodes.Status200OK;
        }

        // Without data and errors the client asked for something else than an answer, such as the cost.
        if (result.Errors.Count == 0)
        {
            return StatusCodes.Status200OK;
        }

        // That the server failed or is busy is told in both, and that an idempotency key was refused.
        return result.Errors[0].Code switch
        {
            ExecutionErrors.Unexpected => StatusCodes.Status500InternalServerError,
            ExecutionErrors.TimedOut => StatusCodes.Status503ServiceUnavailable,
            GraphQLHttpOptions.TooManyRequests => StatusCodes.Status429TooManyRequests,
            IRequestOnce.KeyReused or ExecutionErrors.IdempotencyKeyForSeveral => StatusCodes.Status422UnprocessableEntity,
            ExecutionErrors.IdempotencyKeyInvalid => StatusCodes.Status400BadRequest,
            _ when !tells => StatusCodes.Status200OK,
            SyntaxErrors.ParseFailed or SyntaxErrors.LengthLimit or SyntaxErrors.TokenLimit or SyntaxErrors.DepthLimit => StatusCodes.Status400BadRequest,
            _ => profile is StatusProfile.Draft2026 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest,
        };
    }

    /// <summary>The status of a refusal.</summary>
    public static int Of(HttpRefusal refusal, StatusProfile profile) =>
        refusal.IsOfShape && profile is StatusProfile.Draft2026 ? StatusCodes.Status422UnprocessableEntity : refusal.Status;
}
