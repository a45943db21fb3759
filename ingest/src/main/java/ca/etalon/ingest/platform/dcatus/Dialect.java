package ca.etalon.ingest.platform.dcatus;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.platform.answer.Said;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a platform puts into the shared document in its own way.
 *
 * @param sourceId the platform's own id inside an identifier, so that a record keeps its key whichever feed it comes from
 * @param assetType what a record is
 */
public record Dialect(UnaryOperator<String> sourceId, Function<Said, AssetType> assetType) {}
