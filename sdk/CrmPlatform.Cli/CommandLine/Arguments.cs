namespace CrmPlatform.Cli.CommandLine;

/// <summary>A command's options and files.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, List<string>> _options = [];

    private Arguments()
    {
    }

    /// <summary>What is no option: the files.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Reads <c>--name value</c>, <c>--name=value</c> and <c>--flag</c>; after <c>--</c> all are files.</summary>
    public static Arguments Parse(IReadOnlyList<string> args, IReadOnlyCollection<string> options, IReadOnlyCollection<string> flags)
    {
        var result = new Arguments();
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--")
            {
                result.Files.AddRange(args.Skip(i + 1));
                break;
            }

            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                result.Files.Add(args[i]);
                continue;
            }

            var (name, value) = args[i][2..].Split('=', 2) is [var left, var right] ? (left, right) : (args[i][2..], null);
            if (flags.Contains(name))
            {
                result.Add(name, value is null ? "" : throw CommandLineErrors.NoValueExpected(name));
            }
            else if (options.Contains(name))
            {
                result.Add(name, value ?? (++i < args.Count ? args[i] : throw CommandLineErrors.ValueMissing(name)));
            }
            else
            {
                throw CommandLineErrors.UnknownOption(name, options.Concat(flags));
            }
        }

        return result;
    }

    public bool Has(string name) => _options.ContainsKey(name);

    /// <summary>The option's last value; null when it was not given.</summary>
    public string? Get(string name) => _options.GetValueOrDefault(name)?[^1];

    public IReadOnlyList<string> All(string name) => _options.GetValueOrDefault(name) ?? [];

    /// <summary>The values of an option that is given as <c>LEFT=RIGHT</c>.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs(string name) => All(name).Select(text =>
        text.Split('=', 2) is [{ Length: > 0 } left, var right]
            ? KeyValuePair.Create(left, right)
            : throw CommandLineErrors.BadValue(name, text, "of the form NAME=VALUE"));

    public int Number(string name, int otherwise, int min, int max) => Get(name) is not { } text
        ? otherwise
        : int.TryParse(text, out var number) && number >= min && number <= max
            ? number
            : throw CommandLineErrors.BadValue(name, text, $"a number from {min} to {max}");

    private void Add(string name, string value)
    {
        _options.TryAdd(name, []);
        _options[name].Add(value);
    }
}
