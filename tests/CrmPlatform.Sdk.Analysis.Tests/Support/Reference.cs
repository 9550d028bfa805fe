using System.Text.Json;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Sdk.Analysis.Tests.Support;

/// <summary>The numbers that other programs computed from the real data.</summary>
internal static class Reference
{
    /// <summary>What stands below this name in REFERENCE.json.</summary>
    public static JsonElement Of(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(CrmData.Path("REFERENCE.json")));
        return document.RootElement.GetProperty(name).Clone();
    }

    /// <summary>The number below this name.</summary>
    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();
}
