namespace CrmPlatform.Runtime.Loading;

/// <summary>The modules of a folder, by their manifests.</summary>
/// <param name="Found">The module versions that were found.</param>
/// <param name="Refused">The folders whose manifest cannot be used.</param>
public sealed record ModuleDiscovery(IReadOnlyList<FoundModule> Found, IReadOnlyList<ModuleRefusal> Refused)
{
    /// <summary>Refuses, with a reason, every module that cannot run on this SDK or lacks a module that it requires.</summary>
    public CheckedModules Check(SdkVersion sdk)
    {
        var check = new ModuleCheck(Refused);
        check.OneOfEach(Found);
        check.RunsOn(sdk);
        check.HasWhatItRequires();
        return new CheckedModules(check.Accepted, check.Refused, Found);
    }

    /// <summary>The modules that cannot run on this SDK, with reasons; what they require is not looked at.</summary>
    public IReadOnlyList<ModuleRefusal> RefusedOn(SdkVersion sdk)
    {
        var check = new ModuleCheck(Refused);
        check.OneOfEach(Found);
        check.RunsOn(sdk);
        return check.Refused;
    }
}
