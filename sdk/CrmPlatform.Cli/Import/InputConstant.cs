using System.Text.Json.Nodes;

namespace CrmPlatform.Cli.Import;

/// <summary>The same value for every row.</summary>
internal sealed class InputConstant(JsonNode? value) : InputNode
{
    public override bool IsConstant => true;

    public override JsonNode? Make(RowContext row) => value?.DeepClone();
}
