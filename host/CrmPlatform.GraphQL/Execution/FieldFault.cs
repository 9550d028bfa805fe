namespace CrmPlatform.GraphQL.Execution;

/// <summary>Stands where a value should be and says why there is none.</summary>
/// <param name="exception">What went wrong; null when a null value is where none may be.</param>
internal sealed class FieldFault(Exception? exception)
{
    /// <summary>A null value where none may be.</summary>
    public static readonly FieldFault Null = new(null);

    public Exception? Exception { get; } = exception;
}
