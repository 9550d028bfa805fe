using System.Globalization;
using System.Text.Json;
using CrmPlatform.GraphQL.Execution;

namespace CrmPlatform.GraphQL.Transport.Uploads;

/// <summary>A place of a file among the variables of a request.</summary>
/// <param name="Request">Which request of a batch; 0 outside of batches.</param>
/// <param name="Path">The way from the variables, such as <c>input.files.0</c>.</param>
/// <param name="Text">The place as the client wrote it.</param>
internal sealed record FilePlace(int Request, string Path, string Text)
{
    private const string Variables = "variables.";

    /// <summary>Finds the place that a text means.</summary>
    /// <exception cref="HttpRefusal">There is no null.</exception>
    public static FilePlace Find(string file, string text, RequestBody operations)
    {
        var (index, path) = Split(text, operations.Batch is not null);
        var requests = operations.Batch ?? [operations.Request!];
        return path is not null && index < requests.Count && IsNull(requests[index], path)
            ? new FilePlace(index, path, text)
            : throw UploadErrors.BadPlace(file, text);
    }

    private static (int Index, string? Path) Split(string text, bool isBatch)
    {
        var index = 0;
        var rest = text;
        if (isBatch)
        {
            var dot = text.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0 || !TryPosition(text.AsSpan(0, dot), out index))
            {
                return (0, null);
            }

            rest = text[(dot + 1)..];
        }

        return (index, rest.StartsWith(Variables, StringComparison.Ordinal) ? rest[Variables.Length..] : null);
    }

    private static bool IsNull(GraphQLRequest request, string path)
    {
        var value = request.Variables;
        foreach (var step in path.Split('.'))
        {
            value = value.ValueKind switch
            {
                JsonValueKind.Object when value.TryGetProperty(step, out var member) => member,
                JsonValueKind.Array when TryPosition(step, out var index) && index < value.GetArrayLength() => value[index],
                _ => default,
            };
        }

        return value.ValueKind is JsonValueKind.Null;
    }

    // A position has one spelling, so that a place has one too.
    private static bool TryPosition(ReadOnlySpan<char> text, out int position) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out position) && (text.Length == 1 || text[0] != '0');
}
