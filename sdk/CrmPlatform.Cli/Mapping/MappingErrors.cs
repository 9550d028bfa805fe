using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Mapping;

/// <summary>What can be wrong with a mapping, in words.</summary>
internal static class MappingErrors
{
    public static CrmToolException NotAMapping(string path, Exception cause) =>
        Usage($"CRM2201 The mapping '{path}' could not be read: {cause.Message}");

    public static CrmToolException BadSeparator(string text) =>
        Usage($"CRM2202 The delimiter '{text}' is not one character. Use one such as ',', ';' or '\\t'.");

    public static CrmToolException BadDecimalSeparator(string text) =>
        Usage($"CRM2202 The decimal separator '{text}' is not one character. Use '.' or ','.");

    public static CrmToolException UnknownZone(string name) =>
        Usage($"CRM2203 There is no time zone '{name}'. Use an IANA name such as 'Europe/Amsterdam'.");

    /// <summary>Everything that does not fit between mapping, file and schema.</summary>
    public static CrmToolException DoesNotFit(IReadOnlyList<string> problems) => Usage(
        $"CRM2210 The mapping does not fit; nothing was sent.\n{string.Join('\n', problems.Select((p, i) => $"{i + 1}. {p}"))}");

    private static CrmToolException Usage(string message) => new(message, ExitCodes.Usage);
}
