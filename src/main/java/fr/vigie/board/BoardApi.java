package fr.vigie.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the board shows, for screens of others. */
@RestController
@Tag(name = "Tableau")
class BoardApi {

    private final Wall wall;

    BoardApi(Wall wall) {
        this.wall = wall;
    }

    @GetMapping(path = "/api/board", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Lire ce que montre le tableau mural")
    @ApiResponse(
            responseCode = "200",
            description = "Le tableau",
            content = @Content(schema = @Schema(implementation = Board.class)))
    ResponseEntity<byte[]> board() {
        return wall.show();
    }
}
