using System.Text.Json.Nodes;

namespace CrmPlatform.Cli.Import;

/// <summary>A cell's text as a value of the input's type, or the value that a lookup finds for it.</summary>
internal sealed class InputCell(CellText text, CellConverter converter, string? lookup) : InputNode
{
    public override string? Column => text.Column;

    public override void RequestLookups(RowContext row)
    {
        if (lookup is not null && text.Of(row.Row) is { } key)
        {
            row.Lookups.Request(lookup, key);
        }
    }

    public override JsonNode? Make(RowContext row)
    {
        if (text.Of(row.Row) is not { } value)
        {
            return null;
        }

        try
        {
            return lookup is null ? converter.Convert(value) : row.Lookups.Find(lookup, value);
        }
        catch (FormatException exception)
        {
            row.Report(text.Column, exception.Message);
            return null;
        }
    }
}
