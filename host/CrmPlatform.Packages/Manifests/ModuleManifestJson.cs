using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmPlatform.Packages;

/// <summary>How a manifest is written as JSON: unknown, repeated and missing members are errors.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.General,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    MaxDepth = 16,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(ModuleManifest))]
internal sealed partial class ModuleManifestJson : JsonSerializerContext;
