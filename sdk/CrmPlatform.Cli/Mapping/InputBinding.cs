using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmPlatform.Cli.Mapping;

/// <summary>Where a value of the input comes from. A text alone is the name of a column.</summary>
[JsonConverter(typeof(InputBindingConverter))]
internal sealed record InputBinding
{
    /// <summary>A column of the file.</summary>
    public string? Column { get; init; }

    /// <summary>A text with columns in braces, such as <c>{first} {last}</c>.</summary>
    public string? Text { get; init; }

    /// <summary>The same value for every row.</summary>
    public JsonElement? Constant { get; init; }

    /// <summary>A value of an earlier step's answer, such as <c>openTicket.ticket.id</c>.</summary>
    public string? Result { get; init; }

    /// <summary>A child file: the value is a list with an item for each of its rows.</summary>
    public string? Each { get; init; }

    /// <summary>The item of the list: as the step's input, with columns of the child file.</summary>
    public IReadOnlyDictionary<string, InputBinding>? Item { get; init; }

    /// <summary>A lookup that the column's value is replaced by.</summary>
    public string? Lookup { get; init; }

    /// <summary>Values to replace before anything else; a value that is not named stays.</summary>
    public IReadOnlyDictionary<string, string>? Map { get; init; }

    /// <summary>The value when the column is empty.</summary>
    public string? Default { get; init; }

    /// <summary>How dates are written, such as <c>d/M/yyyy H:mm</c>. Default: ISO 8601.</summary>
    public IReadOnlyList<string>? Formats { get; init; }

    /// <summary>The time zone of instants without one, such as <c>Europe/Amsterdam</c>. Default: UTC.</summary>
    public string? Zone { get; init; }

    /// <summary>What stands before the decimals of numbers. Default: a point.</summary>
    public string? DecimalSeparator { get; init; }
}
