using CrmPlatform.Runtime.Loading;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Why modules do not go together, in words.</summary>
internal static class CompositionErrors
{
    public const string NoVersionFitsCode = "CRM2001";
    public const string SchemaCode = "CRM2002";
    public const string NoPublisherCode = "CRM2003";
    public const string HandlerShapeCode = "CRM2004";
    public const string PayloadLacksCode = "CRM2005";
    public const string DocumentCode = "CRM2006";
    public const string ContainerCode = "CRM2007";
    public const string NotInstalledCode = "CRM2008";
    public const string RefusedCode = "CRM2009";
    public const string RequiredLeftOutCode = "CRM2010";
    public const string DoesNotFitCode = "CRM2011";
    public const string FilterCode = "CRM2012";

    public static string NotInstalled(string module) =>
        $"{NotInstalledCode} Module '{module}' is left out: it is not installed. Install it, or disable it for the tenant.";

    public static string IsRefused(string module, string reason) =>
        $"{RefusedCode} Module '{module}' is left out: the host refused it. {reason}";

    public static string RequiredIsLeftOut(string module, string required) =>
        $"{RequiredLeftOutCode} Module '{module}' is left out: it requires '{required}', which the tenant does not have. Enable '{required}', or see why it is left out.";

    /// <summary>What stands against what, one thing after the other, so that a person sees what to install.</summary>
    /// <param name="module">The module that is left out.</param>
    /// <param name="odds">The versions of the modules that cannot go together.</param>
    public static string NoVersionFits(string module, IEnumerable<FoundModule> odds) =>
        $"{NoVersionFitsCode} Module '{module}' is left out: {string.Join("; ", Against([.. odds]))}. {Advice([.. odds])}";

    public static string DoesNotFit(FoundModule module, IEnumerable<string> errors) =>
        $"{DoesNotFitCode} Module {module} is left out: it does not go together with the tenant's other modules. {Numbered(errors)} Correct the module, or install a version that fits.";

    /// <summary>All that is wrong, each with its number.</summary>
    public static string Numbered(IEnumerable<string> errors) => string.Join(" ", errors.Select((e, i) => $"({i + 1}) {e}"));

    public static string SchemaInvalid(string message) =>
        $"{SchemaCode} {message}";

    public static string HasNoPublisher(LoadedModule module, string handler, string name, int version, IEnumerable<int> versions) =>
        $"{NoPublisherCode} {handler} of module {module} handles the event '{name}' version {version}, which no module here publishes{Others(versions)}. Correct the name or the version in [On], or require the module that publishes it.";

    public static string IsNoHandler(LoadedModule module, string handler, string why) =>
        $"{HandlerShapeCode} {handler} of module {module} cannot handle events: {why}. An event handler is a static method whose first parameter receives the event.";

    public static string PayloadLacks(LoadedModule module, string handler, string name, int version, IEnumerable<string> members) =>
        $"{PayloadLacksCode} {handler} of module {module} reads {string.Join(", ", members.Select(m => $"'{m}'"))} from the event '{name}' version {version}, which has no such member. Remove the member, make it optional, or handle a version that has it.";

    public static string FiltersByNothing(LoadedModule module, string subscription, string name) =>
        $"{FilterCode} {subscription} of module {module} cannot be subscribed to: its [Topic] names '{name}', which is none of its parameters. Add a parameter '{name}', or remove it from [Topic].";

    public static string DocumentInvalid(LoadedModule module, Type answer, IEnumerable<string> messages) =>
        $"{DocumentCode} The document of '{answer.FullName}' in module {module} does not fit this composition: {string.Join(" ", messages)} Correct the document, or require the module that has what it asks for.";

    public static string ContainerFailed(Exception cause) =>
        $"{ContainerCode} The modules' services could not be put together: that ended with '{cause.GetType().Name}'. {FailureTrace.Sentence(FailureTrace.NewId())} Correct the module that registers the service.";

    private static string Advice(FoundModule[] odds) => odds.Any(m => Conflicting(m, odds).Any())
        ? "Disable one of these modules for the tenant, or install versions that accept each other."
        : "Install versions that accept each other.";

    private static IEnumerable<string> Against(FoundModule[] odds) => odds.SelectMany(m => Unmet(m, odds).Concat(Conflicting(m, odds)));

    private static IEnumerable<string> Unmet(FoundModule module, FoundModule[] odds) =>
        from dependency in module.Manifest.Dependencies
        let range = VersionRange.Parse(dependency.Range)
        let there = odds.Where(m => m.Id == dependency.Id).ToArray()
        where there.Any(m => !range.Satisfies(m.Version))
        select $"{module} {(dependency.Optional ? "works with" : "requires")} '{dependency.Id}' {dependency.Range}, and there is {Versions(there)}";

    private static IEnumerable<string> Conflicting(FoundModule module, FoundModule[] odds) =>
        from conflict in module.Manifest.Conflicts ?? []
        let range = VersionRange.Parse(conflict.Range)
        let there = odds.Where(m => m.Id == conflict.Id && range.Satisfies(m.Version)).ToArray()
        where there.Length > 0
        select $"{module} conflicts with '{conflict.Id}' {conflict.Range}, and there is {Versions(there)}";

    private static string Versions(IEnumerable<FoundModule> modules) => string.Join(", ", modules.Select(m => m.Version.ToNormalizedString()));

    private static string Others(IEnumerable<int> versions) =>
        string.Join(", ", versions) is { Length: > 0 } there ? $" (there is version {there})" : "";
}
