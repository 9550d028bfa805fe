using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CrmPlatform.Migrations;

/// <summary>Leaves out of snapshots what tables say for the platform alone, such as whose personal data they hold: it changes no table.</summary>
internal sealed class TableAnnotations(AnnotationCodeGeneratorDependencies dependencies) : AnnotationCodeGenerator(dependencies)
{
    private const string OfPlatform = "Crm:";

    public override IEnumerable<IAnnotation> FilterIgnoredAnnotations(IEnumerable<IAnnotation> annotations) =>
        base.FilterIgnoredAnnotations(annotations).Where(a => !a.Name.StartsWith(OfPlatform, StringComparison.Ordinal));
}
