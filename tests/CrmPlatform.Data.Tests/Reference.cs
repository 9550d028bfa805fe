using System.Text.Json;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Data.Tests;

/// <summary>The numbers that were computed from the same files by other means.</summary>
internal static class Reference
{
    public static JsonElement Of(string section)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(CrmData.Path("REFERENCE.json")));
        return json.RootElement.GetProperty(section).Clone();
    }
}
