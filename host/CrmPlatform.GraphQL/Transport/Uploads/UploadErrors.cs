using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport.Uploads;

/// <summary>The refusals of multipart requests.</summary>
internal static class UploadErrors
{
    public const string PreflightMissing = "PREFLIGHT_HEADER_MISSING";
    public const string BadMultipart = "BAD_MULTIPART_REQUEST";
    public const string UploadLimit = "UPLOAD_LIMIT";

    public static HttpRefusal NoPreflight(string header) => new(
        StatusCodes.Status400BadRequest,
        new GraphQLError($"A multipart request needs the header '{header}', so that another site's page cannot send it unasked. Send '{header}: 1'.") { Code = PreflightMissing });

    public static HttpRefusal NotTaken() => new(
        StatusCodes.Status415UnsupportedMediaType,
        new GraphQLError("Multipart requests are not taken here: no field of the schema takes a file. Send 'application/json'.") { Code = TransportErrors.BadMediaType });

    public static HttpRefusal NoBoundary() => Bad("the Content-Type names no boundary of 1 to 70 characters.");

    public static HttpRefusal Damaged(string why) => Bad($"it cannot be read: {why.TrimEnd('.')}.");

    public static HttpRefusal PartMissing(string part) =>
        Bad($"the part '{part}' does not come in its place. Send 'operations', then 'map', then the files.");

    public static HttpRefusal NamelessPart() => Bad("a part has no 'Content-Disposition: form-data' with a name.");

    public static HttpRefusal BadMap(string why) => Bad($"'map' {why}. Give a JSON object with a list of places for each file, such as {{ \"0\": [\"variables.file\"] }}.");

    public static HttpRefusal BadPlace(string file, string place) =>
        Bad($"'map' puts file '{file}' at '{place}', where 'operations' has no null. Put null there, or correct the place.");

    public static HttpRefusal PlaceTaken(string place) => Bad($"'map' puts two files at '{place}'. Give each a place of its own.");

    public static HttpRefusal FileMissing(string file) => Bad($"'map' names file '{file}', which was not sent. Send it as a part of that name.");

    public static HttpRefusal FileNotMapped(string file) => Bad($"part '{file}' is not in 'map' or was sent twice. Name it there, and send it once.");

    public static HttpRefusal TooManyFiles(int limit) => Limit($"'map' names more than {limit} files");

    public static HttpRefusal TooManyPlaces(int limit) => Limit($"'map' names more than {limit} places");

    public static HttpRefusal FileTooLong(string file, long limit) => Limit($"file '{file}' is longer than {limit} bytes");

    private static HttpRefusal Bad(string why) =>
        new(StatusCodes.Status400BadRequest, new GraphQLError($"The multipart request was refused: {why}") { Code = BadMultipart });

    private static HttpRefusal Limit(string what) =>
        new(StatusCodes.Status413PayloadTooLarge, new GraphQLError($"The multipart request was refused: {what}. Send less at a time.") { Code = UploadLimit });
}
