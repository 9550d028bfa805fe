using System.Text.Json.Serialization;

namespace CrmPlatform.Customers.Domain.Merging;

/// <summary>How a merge is written in its table.</summary>
[JsonSerializable(typeof(IReadOnlyList<FieldValue>))]
[JsonSerializable(typeof(IReadOnlyList<Guid>))]
internal sealed partial class MergeJson : JsonSerializerContext;
