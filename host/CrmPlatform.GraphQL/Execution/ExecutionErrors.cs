using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>The errors of running an operation, worded as graphql-js words them where it has them.</summary>
internal static class ExecutionErrors
{
    public const string Unexpected = "INTERNAL";
    public const string NullNotAllowed = "NULL_NOT_ALLOWED";
    public const string BadValue = "BAD_VALUE";
    public const string BadType = "BAD_TYPE";
    public const string TimedOut = "TIMEOUT";
    public const string OperationNotFound = "OPERATION_NOT_FOUND";
    public const string NoDocument = "NO_DOCUMENT";
    public const string SubscriptionNeedsStream = "SUBSCRIPTION_NEEDS_STREAM";

    public const string RetryAfter = "retryAfter";
    public const string IdempotencyKeyInvalid = "IDEMPOTENCY_KEY_INVALID";
    public const string IdempotencyKeyForSeveral = "IDEMPOTENCY_KEY_FOR_SEVERAL";

    public static GraphQLError NullForNonNull(FieldPlan field)
        => new($"Cannot return null for non-nullable field {Coordinate(field)}.") { Code = NullNotAllowed };

    public static GraphQLException NotIterable(FieldPlan field)
        => Told($"Expected Iterable, but did not find one for field \"{Coordinate(field)}\".", BadValue);

    public static GraphQLException NotResolved(FieldPlan field)
        => Told($"Field \"{Coordinate(field)}\" got neither value nor error from its resolver.", BadValue);

    public static GraphQLException NoObjectType(NamedType type, FieldPlan field)
        => Told(
            $"Abstract type \"{type.Name}\" must resolve to an Object type at runtime for field \"{Coordinate(field)}\". "
            + $"Either the \"{type.Name}\" type should provide a \"resolveType\" function or each possible type should provide an \"isTypeOf\" function.",
            BadType);

    public static GraphQLException UnknownObjectType(NamedType type, string name)
        => Told($"Abstract type \"{type.Name}\" was resolved to a type \"{name}\" that does not exist inside the schema.", BadType);

    public static GraphQLException NotAnObjectType(NamedType type, string name)
        => Told($"Abstract type \"{type.Name}\" was resolved to a non-object type \"{name}\".", BadType);

    public static GraphQLException ImpossibleType(NamedType type, string name)
        => Told($"Runtime Object type \"{name}\" is not a possible type for \"{type.Name}\".", BadType);

    public static GraphQLException UnknownEnumValue(EnumType type, object value)
        => Told($"Enum \"{type.Name}\" cannot represent value: \"{value}\".", BadValue);

    public static GraphQLException NegativeInitialCount()
        => Told("initialCount must be a positive integer", BadValue);

    public static GraphQLException Unwritable(FormatException reason) => Told(reason.Message, BadValue);

    public static GraphQLError Timeout(TimeSpan limit)
        => new($"The operation was stopped: it ran longer than {limit.TotalSeconds:0.###} seconds. Ask for less at a time.") { Code = TimedOut };

    public static GraphQLError NoQuery()
        => new("The request has no document. Send its text as 'query' or the id of a stored document as 'documentId'.") { Code = NoDocument };

    public static GraphQLError NoOperation() => new("Must provide an operation.") { Code = OperationNotFound };

    public static GraphQLError AmbiguousOperation()
        => new("Must provide operation name if query contains multiple operations.") { Code = OperationNotFound };

    public static GraphQLError UnknownOperation(string name) => new($"Unknown operation named \"{name}\".") { Code = OperationNotFound };

    public static GraphQLError UnsupportedOperation(string kind) => new($"Schema is not configured to execute {kind} operation.") { Code = OperationNotFound };

    public static GraphQLError NothingSelected()
        => new("The subscription selects no field: all of them are skipped.") { Code = NoDocument };

    public static GraphQLError StreamNeeded()
        => new("A subscription answers with a stream of events. Ask for it over WebSocket or with 'Accept: text/event-stream'.") { Code = SubscriptionNeedsStream };

    public static GraphQLError BadIdempotencyKey(int characters)
        => new($"The idempotency key is no key: it has 1 to {characters} visible ASCII characters. Send a new random one, such as a UUID.") { Code = IdempotencyKeyInvalid };

    public static GraphQLError KeyForSeveral(int mutations)
        => new($"The request has an idempotency key and {mutations} mutations, each of which is kept or undone by itself. Send each with a key of its own.") { Code = IdempotencyKeyForSeveral };

    private static string Coordinate(FieldPlan field) => $"{field.Field.DeclaringType?.Name}.{field.Field.Name}";

    private static GraphQLException Told(string message, string code) => new(new GraphQLError(message) { Code = code });
}
