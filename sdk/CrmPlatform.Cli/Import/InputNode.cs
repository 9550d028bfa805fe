using System.Text.Json.Nodes;

namespace CrmPlatform.Cli.Import;

/// <summary>A part of a mutation's input that is made for each row.</summary>
internal abstract class InputNode
{
    /// <summary>Whether the part is the same for every row.</summary>
    public virtual bool IsConstant => false;

    /// <summary>The column that a message about the part names.</summary>
    public virtual string? Column => null;

    /// <summary>The part's value; null for none. Problems are reported to the row.</summary>
    public abstract JsonNode? Make(RowContext row);

    /// <summary>Asks for the lookups that the row needs, so that those of many rows are asked at once.</summary>
    public virtual void RequestLookups(RowContext row)
    {
    }
}
