using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport;

/// <summary>The refusals of the HTTP endpoint.</summary>
internal static class TransportErrors
{
    public const string BadRequest = "BAD_REQUEST";
    public const string NotAcceptable = "NOT_ACCEPTABLE";
    public const string BadMediaType = "UNSUPPORTED_MEDIA_TYPE";
    public const string BadMethod = "METHOD_NOT_ALLOWED";
    public const string TooLarge = "REQUEST_TOO_LARGE";
    public const string BatchRefused = "BATCH_REFUSED";
    public const string DocumentNotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string DocumentsNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";
    public const string DocumentMismatch = "PERSISTED_QUERY_MISMATCH";
    public const string OnlyStored = "ONLY_STORED_DOCUMENTS";

    public static HttpRefusal NotJson(string why) => Refuse(StatusCodes.Status400BadRequest, BadRequest, $"The request body is not valid JSON: {why}");

    public static HttpRefusal NotUtf8() => Refuse(StatusCodes.Status400BadRequest, BadRequest, "The request body is not valid UTF-8. Encode it as UTF-8.");

    public static HttpRefusal BodyMissing()
        => Refuse(StatusCodes.Status400BadRequest, BadRequest, "The request has no body. Send a JSON object with 'query'.");

    public static HttpRefusal NotAnObject()
        => Misshapen("The request body is not a JSON object. Send an object with 'query'.");

    public static HttpRefusal BadParameter(string name, string due)
        => Misshapen($"The request parameter '{name}' has the wrong type: it must be {due}.");

    public static HttpRefusal NoDocument()
        => Misshapen("The request has no document. Send its text as 'query' or the id of a stored document as 'documentId'.");

    public static HttpRefusal BodyTooLarge(long limit)
        => Refuse(StatusCodes.Status413PayloadTooLarge, TooLarge, $"The request body is longer than {limit} bytes. Send less at a time.");

    /// <summary>What the server itself refused while a body was read.</summary>
    public static HttpRefusal Refused(BadHttpRequestException refused) =>
        Refuse(refused.StatusCode, refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge : BadRequest, refused.Message);

    public static HttpRefusal TooManyValues(string name, int limit)
        => Refuse(StatusCodes.Status413PayloadTooLarge, TooLarge, $"'{name}' holds more than {limit} names and values. Send fewer at a time.");

    public static HttpRefusal UnsupportedMediaType()
        => Refuse(StatusCodes.Status415UnsupportedMediaType, BadMediaType, "The Content-Type is not supported. Send 'application/json' in UTF-8.");

    public static HttpRefusal UnsupportedEncoding()
        => Refuse(StatusCodes.Status415UnsupportedMediaType, BadMediaType, "The Content-Encoding is not supported. Send the body as it is, without compression.");

    public static HttpRefusal NothingAcceptable()
        => Refuse(
            StatusCodes.Status406NotAcceptable,
            NotAcceptable,
            "None of the accepted media types can be served. Accept 'application/graphql-response+json', 'application/json' or 'text/event-stream'.");

    public static HttpRefusal MethodNotAllowed(string method, string allowed)
        => new(StatusCodes.Status405MethodNotAllowed, new GraphQLError($"Method {method} is not supported here. Use {allowed}.") { Code = BadMethod }) { Allow = allowed };

    public static HttpRefusal GetOnlyReads()
        => new(StatusCodes.Status405MethodNotAllowed, new GraphQLError("Only queries can be sent with GET. Send the operation with POST.") { Code = BadMethod }) { Allow = "POST" };

    public static HttpRefusal BatchTooLarge(int limit)
        => Refuse(
            StatusCodes.Status400BadRequest,
            BatchRefused,
            limit == 0 ? "Batches of requests are not served here. Send one request at a time." : $"The batch holds more than {limit} requests. Send fewer at a time.");

    public static HttpRefusal KeyForBatch() => Refuse(
        StatusCodes.Status422UnprocessableEntity,
        Execution.ExecutionErrors.IdempotencyKeyForSeveral,
        "The header 'Idempotency-Key' is for one request, and this is a batch. Give each request a key of its own in 'extensions.idempotencyKey'.");

    public static HttpRefusal EmptyBatch() => Refuse(StatusCodes.Status400BadRequest, BatchRefused, "The batch holds no request. Send at least one.");

    public static GraphQLError UnknownDocument() => new("PersistedQueryNotFound") { Code = DocumentNotFound };

    public static GraphQLError NoDocumentStore() => new("PersistedQueryNotSupported") { Code = DocumentsNotSupported };

    public static GraphQLError HashMismatch() => new("The document does not have the given SHA-256 hash. Hash exactly the text that is sent.") { Code = DocumentMismatch };

    public static GraphQLError OnlyStoredDocuments()
        => new("Only stored documents run here. Send the id of one as 'documentId'.") { Code = OnlyStored };

    public static GraphQLError SchemaIsPrivate()
        => new("The schema is not told here: introspection is off. Ask the operator for it.") { Code = Validation.ValidationErrors.IntrospectionDisabled };

    private static HttpRefusal Misshapen(string message) =>
        new(StatusCodes.Status400BadRequest, new GraphQLError(message) { Code = BadRequest }) { IsOfShape = true };

    private static HttpRefusal Refuse(int status, string code, string message) => new(status, new GraphQLError(message) { Code = code });
}
