using System.Text.Json.Serialization;

namespace CrmPlatform.Customers.Domain.Duplicates;

/// <summary>How a rule is written in its table.</summary>
[JsonSerializable(typeof(IReadOnlyList<DuplicateField>))]
internal sealed partial class DuplicateJson : JsonSerializerContext;
