namespace CrmPlatform.Host.Administration;

/// <summary>Tells an operator, once, the key of the first administrator.</summary>
internal static class AdministratorGreeting
{
    public static void Write(TextWriter output, string key)
    {
        output.WriteLine();
        output.WriteLine("The key of this host's administrator, told once. Keep it:");
        output.WriteLine($"  {key}");
        output.WriteLine();
        output.Flush();
    }
}
