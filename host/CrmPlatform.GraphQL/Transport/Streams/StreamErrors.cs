using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport.Streams;

/// <summary>The refusals of reserved event streams.</summary>
internal static class StreamErrors
{
    public const string StreamNotFound = "STREAM_NOT_FOUND";
    public const string StreamConflict = "STREAM_CONFLICT";
    public const string StreamLimit = "STREAM_LIMIT";

    // Also told to whoever has another's token: that would say that the token is right.
    public static HttpRefusal NotFound() => new(
        StatusCodes.Status404NotFound,
        new GraphQLError("There is no such event stream: the token is not known here, or its time is over. Reserve a new one with PUT.") { Code = StreamNotFound });

    public static HttpRefusal AlreadyOpen() => new(
        StatusCodes.Status409Conflict,
        new GraphQLError("The event stream is open already: a reservation is for one connection. Reserve another with PUT.") { Code = StreamConflict });

    public static HttpRefusal OperationExists(string id) => new(
        StatusCodes.Status409Conflict,
        new GraphQLError($"An operation with the id '{id}' runs on this event stream already. Give each operation an id of its own.") { Code = StreamConflict });

    public static HttpRefusal NoOperationId() => new(
        StatusCodes.Status400BadRequest,
        new GraphQLError("The request names no operation. Give a text as 'operationId': among the extensions to start one, in the address to stop it.") { Code = TransportErrors.BadRequest });

    public static HttpRefusal TooManyStreams(int limit) => new(
        StatusCodes.Status429TooManyRequests,
        new GraphQLError($"More than {limit} event streams are reserved or open. Close one before you reserve another.") { Code = StreamLimit });

    public static HttpRefusal TooManyOperations(int limit) => new(
        StatusCodes.Status429TooManyRequests,
        new GraphQLError($"More than {limit} operations run on this event stream. Stop one before you start another.") { Code = StreamLimit });
}
