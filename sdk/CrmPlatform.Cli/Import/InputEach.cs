using System.Text.Json.Nodes;

namespace CrmPlatform.Cli.Import;

/// <summary>A list with an item for each of the row's rows in a child file.</summary>
internal sealed class InputEach(string child, InputNode item) : InputNode
{
    public override string? Column => item.Column;

    public override void RequestLookups(RowContext row)
    {
        foreach (var childRow in row.Children(child))
        {
            item.RequestLookups(childRow);
        }
    }

    public override JsonNode Make(RowContext row) =>
        new JsonArray([.. row.Children(child).Select(item.Make).Where(v => v is not null)]);
}
