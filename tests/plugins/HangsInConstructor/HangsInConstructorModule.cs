using CrmPlatform.Sdk;

[assembly: CrmModule("test.hangs-in-constructor")]

namespace HangsInConstructor;

/// <summary>Never returns from its constructor.</summary>
public sealed class HangsInConstructorModule : CrmModule
{
    /// <summary>Loops for ever.</summary>
    public HangsInConstructorModule()
    {
        while (true)
        {
            Thread.Sleep(1000);
        }
    }
}
