namespace CrmPlatform.Database.Tests.Library;

public sealed class Complaint : Note
{
    public int Severity { get; set; }
}
