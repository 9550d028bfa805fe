namespace CrmPlatform.Sdk.GraphQL;

/// <summary>How long the list is, to know before what a query costs. Pages have it by themselves; any other list is taken for 10 items.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ListSizeAttribute() : GraphQLDirectiveAttribute("@listSize")
{
    /// <summary>How many items there are at most. Default: not known.</summary>
    public int AssumedSize { get; set; } = -1;

    /// <summary>The arguments that say how many items there are: numbers, or lists of which each item gives one.</summary>
    public string[] SlicingArguments { get; set; } = [];

    /// <summary>How many items there are without such an argument. Default: the assumed size.</summary>
    public int SlicingArgumentDefaultValue { get; set; } = -1;

    /// <summary>The fields below that have as many items, for an object that holds the list.</summary>
    public string[] SizedFields { get; set; } = [];

    /// <summary>Whether exactly one of the slicing arguments must be given. Default: false.</summary>
    public bool RequireOneSlicingArgument { get; set; }

    /// <inheritdoc/>
    public override string Syntax
    {
        get
        {
            List<string> arguments = [];
            Add(arguments, "assumedSize", AssumedSize);
            Add(arguments, "slicingArguments", SlicingArguments);
            Add(arguments, "slicingArgumentDefaultValue", SlicingArgumentDefaultValue);
            Add(arguments, "sizedFields", SizedFields);
            arguments.Add($"requireOneSlicingArgument: {(RequireOneSlicingArgument ? "true" : "false")}");
            return $"@listSize({string.Join(", ", arguments)})";
        }
    }

    private static void Add(List<string> arguments, string name, int value)
    {
        if (value >= 0)
        {
            arguments.Add($"{name}: {value}");
        }
    }

    private static void Add(List<string> arguments, string name, string[] values)
    {
        if (values.Length > 0)
        {
            arguments.Add($"{name}: [{string.Join(", ", values.Select(Quote))}]");
        }
    }
}
