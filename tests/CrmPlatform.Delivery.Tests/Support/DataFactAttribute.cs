namespace CrmPlatform.Delivery.Tests.Support;

/// <summary>A test over real data that is not part of the project; skipped where the data is not.</summary>
internal sealed class DataFactAttribute : FactAttribute
{
    public DataFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "CRM_DATA is not set: it names the folder with the real data that this test reads.";
        }
    }

    public static string? Folder => Environment.GetEnvironmentVariable("CRM_DATA");
}
