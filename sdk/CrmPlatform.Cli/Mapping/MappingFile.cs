using System.Text.Json;
using System.Text.Json.Serialization;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Mapping;

/// <summary>Reads mappings, from a file or from options.</summary>
internal static class MappingFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
    };

    public static ImportMapping Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportMapping>(File.ReadAllBytes(path), Json) ?? throw new JsonException("The file holds null.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandLineErrors.FileNotReadable(path, exception);
        }
        catch (JsonException exception)
        {
            throw MappingErrors.NotAMapping(path, exception);
        }
    }

    /// <summary>The mapping of the simple case: one mutation, columns and constants.</summary>
    public static ImportMapping FromOptions(string mutation, IEnumerable<KeyValuePair<string, string>> columns, IEnumerable<KeyValuePair<string, string>> constants)
    {
        var input = new Dictionary<string, InputBinding>();
        foreach (var (path, column) in columns)
        {
            input[path] = new InputBinding { Column = column };
        }

        foreach (var (path, value) in constants)
        {
            input[path] = new InputBinding { Constant = JsonSerializer.SerializeToElement(value) };
        }

        return new ImportMapping { Steps = [new ImportStep { Mutation = mutation, Input = input }] };
    }

    public static char Separator(string text) => text switch
    {
        "\\t" or "tab" => '\t',
        [var only] when only is not ('"' or '\r' or '\n') => only,
        _ => throw MappingErrors.BadSeparator(text),
    };
}
